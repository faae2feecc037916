/**
 * What organizations ask people, and what these answer.
 *
 * <p>Decision: a form is data, not code. Its fields are of six types that say for themselves what they accept; there are no
 * patterns and no formulas, so that nothing an editor writes is ever carried out.
 */
package org.causepilot.form;
