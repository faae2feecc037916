package org.causepilot.testing;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment of the whole run. Arquillian deploys for each test class, and with Payara Micro each deployment is a
 * server of its own; so it is told of a single class, whose end comes when all tests are over.
 */
final class SuiteDeployment implements AutoCloseable {

    static final String ARCHIVE = "causepilot.war";

    private TestRunnerAdaptor arquillian;

    /** The archive as the build left it. */
    @Deployment(testable = false)
    public static WebArchive builtWar() {
        return ShrinkWrap.create(ZipImporter.class, ARCHIVE)
                .importFrom(TestFolder.war().toFile())
                .as(WebArchive.class);
    }

    /** Reads {@code arquillian.xml}: the system properties named there must be set by now. */
    void deploy() {
        arquillian = TestRunnerAdaptorBuilder.build();
        try {
            arquillian.beforeSuite();
            arquillian.beforeClass(SuiteDeployment.class, LifecycleMethodExecutor.NO_OP);
        } catch (Exception failure) {
            throw new IllegalStateException("The built WAR was not deployed: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        try {
            arquillian.afterClass(SuiteDeployment.class, LifecycleMethodExecutor.NO_OP);
            arquillian.afterSuite();
        } catch (Exception failure) {
            throw new IllegalStateException("The WAR was not undeployed", failure);
        } finally {
            arquillian.shutdown();
        }
    }
}
