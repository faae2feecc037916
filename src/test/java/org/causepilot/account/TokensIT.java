package org.causepilot.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.causepilot.account.People.Person;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RawAnswer;
import org.causepilot.testing.RawClient;
import org.causepilot.testing.RunningCausePilot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens made by hand, partly with the server's own key: what is refused is refused for the one thing that is wrong. */
@CausePilotTest
class TokensIT {

    /** No status at all. */
    private static final int HUNG_UP = 0;

    private final RunningCausePilot cut;
    private final Person person;
    private final RSAKey key;
    private SignedJWT genuine;

    TokensIT(RunningCausePilot cut) throws Exception {
        this.cut = cut;
        this.person = new People(cut).create();
        this.key = serverKey();
    }

    @BeforeEach
    void signIn() throws Exception {
        genuine = SignedJWT.parse(person.token());
    }

    @Test
    void acceptsAGenuineOneAndItsTwin() {
        assertThat(answer(genuine.serialize())).isEqualTo(200);
        assertThat(answerTo(claims -> {})).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE", "NONE"})
    void refusesThoseThatSayTheyNeedNoSignature(String algorithm) {
        String header = base64("{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}");
        String payload = genuine.getParsedParts()[1].toString();
        assertThat(answer(header + "." + payload + ".")).isEqualTo(401);
        assertThat(answer(header + "." + payload + "." + genuine.getSignature()))
                .isEqualTo(401);
    }

    @Test
    void refusesThePublicKeyUsedAsASharedSecret() throws Exception {
        byte[] pem = pem("PUBLIC KEY", key.toRSAPublicKey().getEncoded()).getBytes(StandardCharsets.UTF_8);
        assertThat(answer(signed(header(JWSAlgorithm.HS256).build(), genuine.getJWTClaimsSet(), new MACSigner(pem))))
                .isEqualTo(401);
    }

    @Test
    void refusesEmptyAndMissingSignatures() {
        String body = genuine.getParsedParts()[0] + "." + genuine.getParsedParts()[1];
        assertThat(answer(body + "." + Base64URL.encode(new byte[256]))).isEqualTo(401);
        assertThat(answer(body + ".")).isEqualTo(401);
        assertThat(answer(body)).isEqualTo(401);
    }

    @Test
    void refusesAKeyThatTheTokenBringsAlong() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).generate();
        JWSHeader header = header(JWSAlgorithm.RS256).jwk(foreign.toPublicJWK()).build();
        assertThat(answer(signed(header, genuine.getJWTClaimsSet(), new RSASSASigner(foreign))))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../dev/null", "' OR 1=1 --", "https://evil.example/jwks.json"})
    void looksForNoKeyWhereTheTokenSays(String keyId) throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).generate();
        JWSHeader header = header(JWSAlgorithm.RS256).keyID(keyId).build();
        assertThat(answer(signed(header, genuine.getJWTClaimsSet(), new RSASSASigner(foreign))))
                .isEqualTo(401);
    }

    @Test
    void refusesAnotherIssuerAndAnotherAudience() {
        assertThat(answerTo(claims -> claims.issuer("somebody"))).isEqualTo(401);
        assertThat(answerTo(claims -> claims.audience("another-api"))).isEqualTo(401);
    }

    @Test
    void refusesTokensOutsideOfTheirTime() {
        Date soon = Date.from(Instant.now().plusSeconds(90));
        Date before = Date.from(Instant.now().minusSeconds(61));
        assertThat(answerTo(claims -> claims.expirationTime(before))).isEqualTo(401);
        assertThat(answerTo(claims -> claims.notBeforeTime(soon))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "exp", "nbf", "iat", "jti", "sub", "gen"})
    void refusesTokensThatLackAClaim(String claim) {
        assertThat(answerTo(claims -> claims.claim(claim, null))).isEqualTo(401);
    }

    @Test
    void refusesAnotherTypeOfToken() throws Exception {
        JWSHeader header =
                header(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")).build();
        assertThat(answer(signed(header, genuine.getJWTClaimsSet(), new RSASSASigner(key))))
                .isEqualTo(401);
    }

    @Test
    void refusesPeopleWhoDoNotExist() {
        assertThat(answerTo(claims -> claims.subject(UUID.randomUUID().toString())))
                .isEqualTo(401);
        assertThat(answerTo(claims -> claims.subject("somebody"))).isEqualTo(401);
    }

    /** By the server itself, which reads no header of that size and may hang up without a word. */
    @Test
    void refusesAnEnormousOne() {
        RawAnswer answer = new RawClient(cut.baseUri())
                .send(
                        "GET",
                        "/api/v1/users/me",
                        Map.of("Authorization", "Bearer " + "a".repeat(1_000_000)),
                        new byte[0]);

        assertThat(answer.status()).matches(status -> status == HUNG_UP || status / 100 == 4);
        assertThat(answer(genuine.serialize())).isEqualTo(200);
    }

    @Test
    void endsWithADeactivationAndStaysDeadAfterIt() {
        change(Map.of("is_active", false));
        assertThat(answer(genuine.serialize())).isEqualTo(401);
        change(Map.of("is_active", true));
        assertThat(answer(genuine.serialize())).isEqualTo(401);
        assertThat(answer(person.token())).isEqualTo(200);
    }

    @Test
    void endsWithALostRight() {
        change(Map.of("is_superadmin", true));
        String token = person.token();
        cut.api().withToken(token).get("/users").then().statusCode(200);
        change(Map.of("is_superadmin", false));
        cut.api().withToken(token).get("/users").then().statusCode(401);
        cut.api().withToken(person.token()).get("/users").then().statusCode(403);
    }

    @Test
    void leavesNoTraceInTheLog() throws Exception {
        answer("not.a.token");
        assertThat(Files.readString(cut.log())).doesNotContain("JWTProcessingException", genuine.serialize());
    }

    private void change(Map<String, Object> body) {
        cut.api().superadmin().body(body).patch("/users/" + person.id()).then().statusCode(200);
    }

    private int answer(String token) {
        return cut.api().withToken(token).get("/users/me").statusCode();
    }

    /** Signed with the server's own key after {@code change}. */
    private int answerTo(Consumer<JWTClaimsSet.Builder> change) {
        try {
            JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(genuine.getJWTClaimsSet());
            change.accept(claims);
            return answer(signed(header(JWSAlgorithm.RS256).build(), claims.build(), new RSASSASigner(key)));
        } catch (ParseException | JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(genuine.getHeader().getKeyID());
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private RSAKey serverKey() throws Exception {
        String secret = Files.readString(cut.log().resolveSibling("data/keys/jwt-private-key.pem"));
        String jwks = cut.api().root().get("/.well-known/jwks.json").asString();
        RSAKey open = JWKSet.parse(jwks).getKeys().get(0).toRSAKey();
        return new RSAKey.Builder(open).privateKey(privateKey(secret)).build();
    }

    private static PrivateKey privateKey(String pem) throws Exception {
        byte[] content = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(content));
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + type
                + "-----\n";
    }

    private static String base64(String text) {
        return Base64URL.encode(text).toString();
    }
}
