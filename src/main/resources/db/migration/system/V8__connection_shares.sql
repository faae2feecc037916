-- How the connections of each PostgreSQL server are divided among the running nodes (docs/adr/0021).

CREATE TABLE database_servers (
    server   text    PRIMARY KEY,
    capacity integer NOT NULL CHECK (capacity > 0)
);
COMMENT ON TABLE database_servers IS 'Locked by whoever takes or gives back a share of the server.';
COMMENT ON COLUMN database_servers.capacity IS 'Connections for all organizations, of all nodes together.';

CREATE TABLE connection_shares (
    server  text    NOT NULL REFERENCES database_servers ON DELETE CASCADE,
    node    uuid    NOT NULL,
    wanted  integer NOT NULL CHECK (wanted >= 0),
    granted integer NOT NULL CHECK (granted >= 0),
    PRIMARY KEY (server, node)
);
COMMENT ON COLUMN connection_shares.granted IS 'What the node may have open, or still has. The sum over living nodes is at most the capacity.';
