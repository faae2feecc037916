/**
 * Tables as CSV, in and out, row by row: a file of 200,000 lines costs as much memory as one of 200.
 *
 * <p>Decision: a line becomes what a JSON body of the same fields would be, and is judged as that; what a file may do
 * beyond it (columns in any order, names in two languages, semicolons) ends here.
 */
package org.causepilot.platform.csv;
