/**
 * Something to look at on the very first start of a development server: three organizations with donors, campaigns, two
 * years of gifts, forms and answers. Their names say that they are demos.
 *
 * <p>Decision: on the top floor, because it does what a superadmin and an import would do, through the same doors, and
 * nothing needs to know of it. It works while the server starts, so that whoever is told "ready" finds the organizations;
 * it takes some seconds, once. It can fail, the start cannot: an empty CausePilot is better than none.
 *
 * <p>All people are made up from common names, at addresses of example.org.
 */
package org.causepilot.demo;
