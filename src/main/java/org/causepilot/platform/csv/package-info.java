/**
 * Tables as CSV, in and out, row by row, with never more of a file in memory than some of its rows.
 *
 * <p>Decision: a line becomes what a JSON body of the same fields would be, and is judged as that; what a file may do
 * beyond it (columns in any order, names in two languages, semicolons) ends here.
 */
package org.causepilot.platform.csv;
