package org.causepilot.connection.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677) for one known password; believes the client. */
final class ScramServer {

    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;
    private static final int SASL_FINAL = 12;
    private static final byte[] SALT = "sixteen bytes...".getBytes(StandardCharsets.US_ASCII);
    private static final int ITERATIONS = 4096;

    private final String password;

    ScramServer(String password) {
        this.password = password;
    }

    void authenticate(Conversation client) throws IOException, GeneralSecurityException {
        client.authentication(SASL, "SCRAM-SHA-256\0\0");
        String initial = new String(client.message(), StandardCharsets.UTF_8);
        String clientFirst = initial.substring(initial.indexOf("n="));
        String serverFirst = clientFirst.substring(clientFirst.indexOf("r=")) + "server,s="
                + Base64.getEncoder().encodeToString(SALT) + ",i=" + ITERATIONS;
        client.authentication(SASL_CONTINUE, serverFirst);
        String clientFinal = new String(client.message(), StandardCharsets.UTF_8);
        String signed = clientFirst + "," + serverFirst + "," + clientFinal.substring(0, clientFinal.indexOf(",p="));
        byte[] signature = hmac(hmac(salted(), "Server Key"), signed);
        client.authentication(SASL_FINAL, "v=" + Base64.getEncoder().encodeToString(signature));
        client.authentication(0);
    }

    private byte[] salted() throws GeneralSecurityException {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, 256))
                .getEncoded();
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
