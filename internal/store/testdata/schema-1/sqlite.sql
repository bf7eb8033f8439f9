PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
INSERT INTO goose_db_version VALUES(1,0,1,'2026-11-22 03:06:52');
INSERT INTO goose_db_version VALUES(2,1,1,'2026-11-22 03:06:52');
CREATE TABLE feeds (
    url         TEXT PRIMARY KEY,             -- without credentials
    title       TEXT   NOT NULL DEFAULT '',
    state       TEXT   NOT NULL DEFAULT '{}', -- sources.State
    first_read  BIGINT NOT NULL DEFAULT 0,
    last_read   BIGINT NOT NULL DEFAULT 0,
    listed      BIGINT NOT NULL DEFAULT 0,    -- last time it was read and had changed
    error       TEXT   NOT NULL DEFAULT '',   -- of the last poll; empty if it was read
    failed      BIGINT NOT NULL DEFAULT 0,    -- since when it cannot be read
    claim       TEXT   NOT NULL DEFAULT ''    -- name of the lease under which it is being polled
);
INSERT INTO feeds VALUES('https://a.example/feed','Feed','{}',1772452800000,1772452800000,1772452800000,'',0,'');
INSERT INTO feeds VALUES('https://b.example/feed','','{"Failures":2}',0,0,0,'no answer',1772452800000,'');
CREATE TABLE articles (
    feed      TEXT   NOT NULL,
    id        TEXT   NOT NULL,
    at        BIGINT NOT NULL, -- when it counts as published: never after it was seen
    seen      BIGINT NOT NULL, -- first
    listed    BIGINT NOT NULL, -- last time the feed had it, to the day
    updated   BIGINT NOT NULL, -- last time its words changed
    published BIGINT NOT NULL, -- as the feed says, 0 if it does not
    content   TEXT   NOT NULL, -- hash of title and text as the feed gave them
    link      TEXT   NOT NULL, -- hash of address and title
    language  TEXT   NOT NULL,
    source    TEXT   NOT NULL,
    url       TEXT   NOT NULL,
    title     TEXT   NOT NULL,
    text      TEXT   NOT NULL,
    full_text TEXT   NOT NULL DEFAULT '', -- of the article's page; empty if not read
    PRIMARY KEY (feed, id)
);
INSERT INTO articles VALUES('https://a.example/feed','a',1772452800000,1772452800000,1772452800000,1772452800000,1772452800000,'o3F_s4N-uTJT8PyR','c1S2IEeOyzA3Z_2n','en','Outlet A','https://a.example/a','First — “été”','First — “été” in full.','The page in full.');
INSERT INTO articles VALUES('https://a.example/feed','b',1772449200000,1772452800000,1772452800000,1772452800000,1772449200000,'QqMLxAp6LsFz1aLS','W-thwJG6gE0cyIty','en','Outlet A','https://a.example/b','Second','Second in full.','');
CREATE TABLE slots (
    digest   TEXT   NOT NULL,
    slot     TEXT   NOT NULL,        -- local date and time as the schedule writes it
    id       TEXT   NOT NULL UNIQUE, -- of the digest, for people
    at       BIGINT NOT NULL,        -- when the slot was due
    built    BIGINT NOT NULL,
    version  TEXT   NOT NULL,        -- of the program that made it
    document BYTEA,                  -- null: nothing to say
    amended  BYTEA,                  -- the document with its corrections; null: none
    PRIMARY KEY (digest, slot)
);
INSERT INTO slots VALUES('default','2026-03-02T12:00:00','d-2026-03-02T12:00:00',1772452800000,1772452801000,'v1',X'1f8b08000000000000ff7c55db731445173f6766f602e40b7cf5f1f9e22d553e599ab0c42a54f4c124900a9204c826a414b1aab3d3d96d999dde9ae915f60954544445c51ba2a222a2e20d150115155111fd2ffc0ffc0b38d6e99ebda4a8320fd933a74f9febeffc9aceedf511f31b5455a606691f603f7a9b36601f6061ac26e258462c07e389ae233d0ee8cd6afb5b1c498caa4432c50030372e6568a565569a9122e4afc2b43656a6a7000b65a3132553a48b80c1944e249b04d3728fb11e0b2349a5a61e951c6fc5a6d8c844540c7f7b802bc67492c88a513a4e91fe048055f4580e31985575c9b70106e8490ff1bf3b76d6659a8aaa1cea8d4dfb016ea5277cec49693fa08701e7cb11f33352a43ac63e00b8897ef21057765d6d8c4dd2b279d30180dbe8691f3197290fb09b42b959af0bfe3c08989f6b84c248ebea217a86832e39c61c77a285f41c6071428a3052b1ad3a37a962eecfbb80fe66d942fa0a303f1609554fadbc6c4cc78b91aa9814e9470028d1b39c48d79bdf99dd8c6ce884ed5e01f4e76b2da4d700e0467ad943ecdfb133e52b43cec8dad02180bbe879c6425b7b88fd15b23123bdc8b9e8861de061c0fc4855c695962df2617a818bec352db433f1e766266d7fcbba99545c99b3ca44560a6679f87d80c54911579ba26ab5cbb636172295d664d89eec4b6eb2c20518ea043a0c1c0c6ea7577dec94891ee6eed78a81f216e0f26929922995a6d27e730fde5cda033b7636a52300dbe875d703a73dc2e3ea14c619cf2b53b345942b8ce02257561309e77a143098694616b0c17669b46dce75f4868758e478898aabd6ac8fd378274bc3416388676f474fc700eea5b77dc4c0e98e0106dd56e5c694e15a8e0216c62351adca9003e6a674687715e006fad243fccf8e9d1586ce900590c50f1d0708e93dc64ca63c0e58c4dcc8826e5adfc16615db6d08e662653585ed320955c5452eab90239f062c8c4ab35bcad8da4ea8d89ebb011c0580ebe90b0fb1af9d01dfb3d7e804c05a7a9f4b73ba138c317f52efe6460613aa5a63a13825e36cd53fb7ebf8995b47e72d3be433a493008fd0078cbe8efa24d7941f57d56622913e8225f36ba33b00f436d9f48b65191b193b68e6b72c2ea6d21ee747e5224fb80fd01b310e89748a3e6478f4385f8941b92162a4533dedbba6a2dc7611352d5a72738d864cac34aa9bce3ccf4cebb01fcce80c68ed0904d3ba6913ed8ea968a7275cd78b533a1491322d07cf9a8c913e058075f4b1ed732739260ae14af737c6969f83d196712c9ca10b60813ee16b6d3f58c4e0012912cbf2533a36357b7f8368597e9f977257285a0e9791aeecb2ce1ed48ecf8a33321226a3f4606358759c7833fde021aeeae0332335e634a433ccaf5ffb88c5aefe8cdde94ef96d1c5eb0bebeeff5c56538645d00a4b30083f40dfbeaeacf5ad6eff04e1769dfd9cdf9b67773b635b5917c82741ee01e3ac79b9329cfdba5ec74f75f3106700bfde121aeeebe28ddf78c9f33a44b00927ef61197f79e5c62226d3fceec79ba595f907618f9ad3a358e21dbf85cf282b65f85835d78d1af007037fdc208eeaab88c366ebb3df6e7458a7405d09fd6bb59e035fcddad619bb11ca6d9882e034cd06fdc9e4c791930b7b4295b9a26926629ebf7e2b8bb6457681ffe3f1c1c2e0daf1b2cdd31581a9e5d3bbcbe545a5f2aa137b616572200f4ff7567781ad89a3a8ae4a253e490ff44f6ff7f35631ae9fa356bc490dc23ea8d48ae115874d90c8c606e5c25a9c17efb33a0e281c566140da127e36bfc022040768177c4e828f2f3a98aab9144c4ababefc3ab7fef05000cea3a9100ff040000ffffcec4219e5d090000',X'1f8b08000000000000ff7c55db731445173f6766f602e40b7cf5f1f9e22d553e599ab0c42a54f4c124900a9204c826a414b1aab3d3d96d999dde9ae915f60954544445c51ba2a222a2e20d150115155151f92ffc0ffc0b38d6e99ebda4a8320fd933a74f9febeffc9aceedf511f31b5455a606691f603f7a9b36601f6061ac26e258462c07e389ae233d0ee8cd6afb5b1c498caa4432c50030372e6568a565569a9122e4afc2b43656a6a7000b65a3132553a48b80c1944e249b04d3728fb11e0b2349a5a61e951c6fc5a6d8c844540c7f7b802bc67492c88a513a4e91ae00c02a7a2c8718ccaabae4db0003f4a487f8df1d3beb324d45550ef5c6a6fd00b7d2133ef6a4b41fd0c380f3e588f91929521d631f00dc443f79882bbbae36c62669d9bce900c06df4b48f98cb9407d84da1dcacd7057f1e04cccf354261a475f5103dc341971c638e3bd1427a0eb038214518a9d8569d9b5431f7e75d407fb36c217d05981f8b84aaa7565e36a6e3c548554c8af4230094e8594ea4ebcdefcc6e463674c276af00faf3b516d26b007023bdec21f6efd899f2952167646de810c05df43c63a1ad3dc4fe0ad998915ee45c74c30ef030607ea42ae34acb16f930bdc045f69a16da99f8733393b6bf65dd4c2aaecc5965222b05b33cfc3ec0e2a488ab4d51b5da655b9b0b914a6b326c4ff6253759e1020c75021d060e06b7d3ab3e76ca440f73f76bc540790b70f9b414c9944a5369bfb9076f2eed811d3b9bd211806df4baeb81d31ee171750ae38ce795a9d922ca154670912bab8984733d0a18cc34230bd860bb34da36e73a7ac3432c72bc44c5556bd6c769bc93a5e1a031c4b3b7a3a76300f7d2db3e62e074c700836eab7263ca702d47010be391a85665c80173533ab4bb0a70037de921fe67c7ce0a4367c802c8e2878e0384f41e6326531e072c626e644137adef60b38aed360473b1b29ac2769984aae2229755c8914f031646a5d92d656c6d27546ccfdd008e02c0f5f48587d8d7ce80efd96b7402602dbdcfa539dd09c6983fa9777323830955adb1509c9271b6ea9fdb75fcccada3f3961df219d2498047e803465f477d926bca8fab6a3391481fc192f9b5d11d007a9b6cfac5b28c8d8c1d34f35b161753698ff3a3729127dc07e88d1887443a451f323c7a9cafc4a0dc1031d2a99ef65d53516ebb889a162db9b9464326561ad54d679e67a675d80f667406b4f6048269ddb48976c754b4d313aeebc5291d8a48999683674dc6489f02c03afad8f6b9931c138570a5fb1b63cbcfc168cb3816ced005b0409ff0b5b61f2c62f080148965f9291d9b9abdbf41b42cbfcf4bb92b142d87cb48577659670f6ac767c519190993517ab031ac3a4ebc997ef0105775f099911a731ad219e6d7af7dc462577fc6ee74a7fc360e2f585fdff7fae2321cb22e00d2598041fa867d75f5672deb7778a78bb4efece67cdbbb39db9ada483e413a0f700f9de3cdc994e7ed5276bafbaf1803b885fef41057775f94ee7bc6cf19d22500493ffb88cb7b4f2e3191b61f67f63cddac2f483b8cfc569d1ac7906d7c2e7941dbafc2c12ebce85700b89b7e610477555c461bb7dd1efbf32245fa03d09fd6bb59e035fcddad619bb11ca6d9882e034cd06fdc9e4c791930b7b4295b9a26926629ebf7e2b8bb6457681ffe3f1c1c2e0daf1b2cdd31581a9e5d3bbcbe545a5f2aa137b616572200f4ff7567781ad89a3a8ae4a253e490ff44f6ff7f35631ae9fa356bc490dc23ea8d48ae115874d90c8c606e5c25a9c17efb33a0e281c566140da127e36bfc022040768177c4e828f2f3a98aab9144c4ababefc3ab7fef05000cea3a9180fdf04f000000ffff68d2bdbc5f090000');
CREATE TABLE told (
    digest  TEXT   NOT NULL,
    article TEXT   NOT NULL,
    story   TEXT   NOT NULL,
    at      BIGINT NOT NULL, -- when it was dealt with
    PRIMARY KEY (digest, article)
);
INSERT INTO told VALUES('default','a','a',1772452801000);
INSERT INTO told VALUES('default','b','',1772452801000);
CREATE TABLE stories (
    digest  TEXT   NOT NULL,
    id      TEXT   NOT NULL,
    first   BIGINT NOT NULL, -- when first told
    last    BIGINT NOT NULL,
    slot    TEXT   NOT NULL, -- ID of the digest that told it last
    key     TEXT   NOT NULL, -- of the message that did
    record  TEXT   NOT NULL, -- summary.Record of what it said
    amended TEXT   NOT NULL DEFAULT '', -- the same after corrections; empty if there were none
    PRIMARY KEY (digest, id)
);
INSERT INTO stories VALUES('default','a',1772452800000,1772452800000,'d-2026-03-02T12:00:00','d-2026-03-02T12:00:00:1','{"story":"a","headline":"First","articles":[{"id":"a","outlet":"Outlet A","report":0,"hash":"cd45751fd59ebeec81a39d7e"}],"claims":[{"about":"toll","kind":"","verdict":"single","sides":[{"low":5,"high":null,"values":null}]}]}','{"story":"a","headline":"First, corrected","articles":[{"id":"a","outlet":"Outlet A","report":0,"hash":"cd45751fd59ebeec81a39d7e"}],"claims":[{"about":"toll","kind":"","verdict":"single","sides":[{"low":5,"high":null,"values":null}]}]}');
CREATE TABLE outbox (
    key      TEXT PRIMARY KEY,
    slot     TEXT    NOT NULL,            -- id of its digest
    channel  TEXT    NOT NULL,
    at       BIGINT  NOT NULL,            -- when its digest was built
    seq      INTEGER NOT NULL,            -- its place in it
    parent   TEXT    NOT NULL,            -- key of the message it replies to; empty if none
    edits    TEXT    NOT NULL DEFAULT '', -- key of the message it replaces; empty if it is one of its own
    story    TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    blocks   TEXT    NOT NULL,
    metadata TEXT    NOT NULL,
    state    TEXT    NOT NULL,            -- pending, sending, sent, refused
    plain    INTEGER NOT NULL DEFAULT 0,  -- 1: its blocks were refused, the text goes alone
    ts       TEXT    NOT NULL DEFAULT '',
    tried    BIGINT  NOT NULL DEFAULT 0,  -- first attempt
    attempts INTEGER NOT NULL DEFAULT 0,
    error    TEXT    NOT NULL DEFAULT ''
);
INSERT INTO outbox VALUES('d-2026-03-02T12:00:00:0','d-2026-03-02T12:00:00','C1',1772452801000,0,'','','','One story','[]','{}','sent',0,'1.1',1772452800000,1,'');
INSERT INTO outbox VALUES('d-2026-03-02T12:00:00:1','d-2026-03-02T12:00:00','C1',1772452801000,1,'d-2026-03-02T12:00:00:0','','a','First','[]','{}','pending',0,'',0,0,'');
INSERT INTO outbox VALUES('d-2026-03-02T12:00:00:c1','d-2026-03-02T12:00:00','C1',1772456400000,0,'d-2026-03-02T12:00:00:0','','a','Correction','','','pending',0,'',0,0,'');
CREATE TABLE channels (
    id     TEXT PRIMARY KEY,
    closed BIGINT NOT NULL, -- since when it takes no messages
    reason TEXT   NOT NULL
);
INSERT INTO channels VALUES('C3',1772452800000,'archived');
CREATE TABLE leases (
    name  TEXT PRIMARY KEY,
    owner TEXT   NOT NULL,
    until BIGINT NOT NULL,
    fence BIGINT NOT NULL -- grows with every holder
);
INSERT INTO leases VALUES('digest:default','QKKQSG63C7AAYNPEHJ7VKMFZQQ',0,2);
INSERT INTO leases VALUES('channel:C1','QKKQSG63C7AAYNPEHJ7VKMFZQQ',0,1);
CREATE TABLE rules (
    id     TEXT PRIMARY KEY,
    digest TEXT   NOT NULL,
    kind   TEXT   NOT NULL, -- together, apart, mute word, mute source, mute story
    a      TEXT   NOT NULL, -- an article, a word, a source
    b      TEXT   NOT NULL, -- the other article
    who    TEXT   NOT NULL,
    at     BIGINT NOT NULL
);
INSERT INTO rules VALUES('r.0','default','mute word','sport','','U1',1772452800000);
CREATE TABLE digests (
    name  TEXT PRIMARY KEY,
    since BIGINT NOT NULL
);
INSERT INTO digests VALUES('default',1772452800000);
CREATE TABLE settings (
    digest TEXT PRIMARY KEY,
    value  TEXT NOT NULL
);
INSERT INTO settings VALUES('C2','{"Schedule":"0 9 * * *"}');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('goose_db_version',2);
CREATE INDEX articles_at ON articles (feed, at);
CREATE INDEX articles_content ON articles (feed, content);
CREATE INDEX articles_link ON articles (feed, link);
CREATE INDEX slots_at ON slots (digest, at);
CREATE INDEX told_at ON told (digest, at);
CREATE INDEX told_story ON told (article) WHERE story <> '';
CREATE INDEX outbox_open ON outbox (channel, at, slot, seq) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_slot ON outbox (slot, seq);
COMMIT;
