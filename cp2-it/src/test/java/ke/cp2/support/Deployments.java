package ke.cp2.support;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment of all container tests: the archive as it was built, and beside it the test
 * classes, the fixtures of the domain and AssertJ.
 *
 * <p>A container test is an {@code *IT} with {@code @ExtendWith(ArquillianExtension.class)} and no
 * deployment of its own; all of them share the server and its database.
 */
@ArquillianSuiteDeployment
public class Deployments {

    private static final Path TARGET = Path.of("target");
    private static final Path PORTAL = Path.of("../cp2-web/target/cp2-web.war");

    /** Built once, when the first container test starts. */
    @Deployment
    public static WebArchive portal() throws IOException, URISyntaxException {
        Folders.delete(TARGET.resolve("it"));
        Files.createDirectories(TARGET.resolve("it"));
        return ShrinkWrap.create(ZipImporter.class, "cp2-web.war")
                .importFrom(PORTAL.toFile())
                .as(WebArchive.class)
                .addAsLibraries(testClasses())
                .addAsLibraries(fixtures().toArray(File[]::new))
                .addAsLibraries(libraryOf(Assertions.class));
    }

    private static JavaArchive testClasses() {
        return ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(TARGET.resolve("test-classes").toFile())
                .as(JavaArchive.class);
    }

    /** The test jars of the other modules, as Maven put them on the class path. */
    private static List<File> fixtures() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("-tests.jar"))
                .map(File::new)
                .toList();
    }

    private static File libraryOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
