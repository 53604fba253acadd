package ke.cp2.batch.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmppTlsTest {

    private static final String PASSWORD = "changeit";
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir private Path folder;

    private SSLContext before;

    @BeforeEach
    void remember() throws GeneralSecurityException {
        before = SSLContext.getDefault();
    }

    @AfterEach
    void restore() {
        SSLContext.setDefault(before);
    }

    @Test
    void sendsThroughTls() throws Exception {
        Path keyStore = keyStoreOf("localhost");
        trust(keyStore);
        try (TestSmsc smsc = TestSmsc.startTls(keyStore, PASSWORD);
                SmppFixture client =
                        SmppFixture.bound(smsc, with -> with.tls(true).host("localhost"))) {
            client.submit(SmppFixture.sms(100));
            client.awaitAnswers(100);

            assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(100);
        }
    }

    @Test
    void refusesACertificateThatNobodyTrusts() throws Exception {
        Path keyStore = keyStoreOf("localhost");
        try (TestSmsc smsc = TestSmsc.startTls(keyStore, PASSWORD);
                SmppFixture client =
                        SmppFixture.connecting(smsc, with -> with.tls(true).host("localhost"))) {
            SmppFixture.await(SOON, () -> client.client.health().reason().contains("PKIX"));

            assertThat(smsc.bindRequests()).as("the password was not sent").isZero();
        }
    }

    @Test
    void refusesTheCertificateOfAnotherHost() throws Exception {
        Path keyStore = keyStoreOf("smsc.example");
        trust(keyStore);
        try (TestSmsc smsc = TestSmsc.startTls(keyStore, PASSWORD);
                SmppFixture client =
                        SmppFixture.connecting(smsc, with -> with.tls(true).host("localhost"))) {
            SmppFixture.await(SOON, () -> client.client.health().reason().contains("localhost"));

            assertThat(smsc.bindRequests()).as("the password was not sent").isZero();
        }
    }

    private Path keyStoreOf(String host) throws IOException, InterruptedException {
        Path keyStore = folder.resolve(host + ".p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + host,
                                "-ext",
                                "san=dns:" + host,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                keyStore.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        return keyStore;
    }

    private static void trust(Path keyStore) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            trusted.load(in, PASSWORD.toCharArray());
        }
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry(
                "smsc", trusted.getCertificate(trusted.aliases().nextElement()));
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        SSLContext.setDefault(context);
    }
}
