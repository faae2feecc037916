package org.causepilot.connection.control;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What servers have been seen to do, or could. */
final class Mischief {

    private static final int CLEAR_TEXT = 3;
    private static final int MD5 = 5;
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;

    private Mischief() {}

    static RogueServer.Script asksForThePasswordInClear() {
        return client -> client.started().authentication(CLEAR_TEXT).listen();
    }

    static RogueServer.Script asksForMd5() {
        return client ->
                client.started().authentication(MD5, new byte[] {1, 2, 3, 4}).listen();
    }

    static RogueServer.Script asksForNothing() {
        return client -> signedIn(client.started().authentication(0)).listen();
    }

    private static Conversation signedIn(Conversation client) throws java.io.IOException {
        return client.send('S', "server_version", "16.1")
                .send('S', "client_encoding", "UTF8")
                .send('S', "standard_conforming_strings", "on")
                .send('K', new byte[8])
                .send('Z', new byte[] {'I'});
    }

    static RogueServer.Script countsToTwoBillion() {
        return client -> {
            client.started().authentication(SASL, "SCRAM-SHA-256\0\0");
            String first = new String(client.message(), StandardCharsets.UTF_8);
            String nonce = first.substring(first.indexOf("r=") + 2);
            client.authentication(SASL_CONTINUE, "r=" + nonce + "more,s=c2FsdHNhbHRzYWx0c2FsdA==,i=2000000000")
                    .listen();
        };
    }

    static RogueServer.Script saysNothing() {
        return Conversation::listen;
    }

    static RogueServer.Script hangsUp() {
        return client -> {};
    }

    static RogueServer.Script speaksHttp() {
        return client -> client.raw("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                .listen();
    }

    static RogueServer.Script speaksSsh() {
        return client -> client.raw("SSH-2.0-OpenSSH_9.6\r\n").listen();
    }

    /** Never silent for longer than a read timeout, and never done. */
    static RogueServer.Script drips() {
        return client -> {
            client.started().raw('E', 0, 0, 0x40, 0);
            while (true) {
                TimeUnit.MILLISECONDS.sleep(20);
                client.raw('S');
            }
        };
    }

    static RogueServer.Script announcesTwoGigabytes() {
        return client -> client.started().raw('E', 0x7f, 0xff, 0xff, 0xf0).listen();
    }

    static RogueServer.Script announcesTwoGigabytesOf(char type) {
        return client -> client.started().raw(type, 0x7f, 0xff, 0xff, 0xf0).listen();
    }

    static RogueServer.Script refusesWith(String sqlState, String text) {
        return client -> client.started().error(sqlState, text).listen();
    }

    /** An operator of a hostile server knows the password that was set for it, and signs in correctly. */
    static RogueServer.Script signsInAndFloods(String password, char type, String... text) {
        return client -> {
            new ScramServer(password).authenticate(client.started());
            floods(type, text).play(client);
        };
    }

    static RogueServer.Script floods(char type, String... text) {
        return client -> {
            while (true) {
                client.send(type, text);
            }
        };
    }

    static RogueServer.Script signsInAndThen(String password, RogueServer.Script next) {
        return client -> {
            new ScramServer(password).authenticate(client.started());
            signedIn(client);
            next.play(client);
        };
    }
}
