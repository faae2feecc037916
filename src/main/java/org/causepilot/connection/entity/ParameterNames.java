package org.causepilot.connection.entity;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names that a refusal may speak of. A refused name is input, and input is never repeated; but people deserve to read
 * which of their parameters is meant, so a name known to the driver or to libpq is told, in our own spelling.
 */
final class ParameterNames {

    /** Written down, because to ask the driver would start it: no refusal waits for that. */
    private static final String OF_THE_DRIVER = """
            adaptiveFetch adaptiveFetchMaximum adaptiveFetchMinimum allowEncodingChanges ApplicationName
            assumeMinServerVersion authenticationPluginClassName autosave binaryTransfer binaryTransferDisable
            binaryTransferEnable cancelSignalTimeout channelBinding classLoaderStrategy cleanupSavepoints
            connectExecutor connectExecutorArg connectTimeout convertBooleanToNumeric currentSchema
            databaseMetadataCacheFields databaseMetadataCacheFieldsMiB defaultRowFetchSize
            disableColumnSanitiser escapeSyntaxCallMode flushCacheOnDdl groupStartupParameters gssEncMode gsslib
            gssResponseTimeout gssUseDefaultCreds hideUnprivilegedObjects hostRecheckSeconds jaasApplicationName
            jaasLogin kerberosServerName loadBalanceHosts localSocketAddress loggerFile loggerLevel loginTimeout
            logServerErrorDetail logUnclosedConnections maxResultBuffer maxSendBufferSize options password
            pemKeyAlgorithm PGDBNAME PGHOST PGPORT preferQueryMode preparedStatementCacheQueries
            preparedStatementCacheSizeMiB prepareThreshold protocolVersion queryTimeout
            quoteReturningIdentifiers readOnly readOnlyMode receiveBufferSize replication requireAuth
            reWriteBatchedInserts reWriteBatchedInsertsSize scramMaxIterations sendBufferSize service
            socketFactory socketFactoryArg socketTimeout ssl sslcert sslfactory sslfactoryarg
            sslhostnameverifier sslkey sslmode sslNegotiation sslpassword sslpasswordcallback sslResponseTimeout
            sslrootcert sspiServiceClass stringtype targetServerType tcpKeepAlive tcpNoDelay unknownLength user
            useSpnego xmlFactoryFactory
            """;

    private static final String OF_LIBPQ = """
            host hostaddr port dbname passfile require_auth channel_binding client_encoding options
            fallback_application_name keepalives tcp_user_timeout replication gssencmode sslmode sslnegotiation
            sslcompression sslcert sslkey sslpassword sslcertmode sslrootcert sslcrl sslcrldir sslsni
            requirepeer ssl_min_protocol_version ssl_max_protocol_version krbsrvname gsslib gssdelegation
            service servicefile target_session_attrs load_balance_hosts connect_timeout application_name ssl
            """;

    private static final Map<String, String> KNOWN = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        for (String name : (OF_THE_DRIVER + OF_LIBPQ).strip().split("\\s+")) {
            KNOWN.putIfAbsent(name, name);
        }
    }

    private ParameterNames() {}

    static Optional<String> tellable(String written) {
        return Optional.ofNullable(KNOWN.get(written));
    }
}
