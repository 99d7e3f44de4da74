CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS pgcrypto;

-- Vietnamese order (a ă â b … d đ e ê …). A server has it ready-made; the embedded engine carries only the root
-- rules of ICU and is told the Vietnamese ones.
DO $collation$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'vi-x-icu') THEN
    CREATE COLLATION app_vi FROM "vi-x-icu";
  ELSE
    EXECUTE $create$CREATE COLLATION app_vi (provider = icu, locale = 'und',
      rules = '&̀<<̉<<̃<<́<<̣ &a<ă<<<Ă<â<<<Â &d<đ<<<Đ &e<ê<<<Ê &o<ô<<<Ô<ơ<<<Ơ &u<ư<<<Ư')$create$;
  END IF;
END
$collation$;

CREATE TABLE app_settings (
  key text CONSTRAINT app_settings_key PRIMARY KEY,
  value jsonb NOT NULL
);
COMMENT ON TABLE app_settings IS 'Facts of this installation: demo or real, cookie secret, set-up code, whether members sign in';

CREATE TABLE sessions (
  sid text CONSTRAINT sessions_key PRIMARY KEY,
  sess json NOT NULL,
  expire timestamptz NOT NULL
);
CREATE INDEX sessions_expire ON sessions (expire);
CREATE INDEX sessions_account ON sessions ((sess #>> '{passport,user}'));
COMMENT ON TABLE sessions IS 'Signed-in sessions (connect-pg-simple); deleting a row signs out';

CREATE TABLE sign_in_limits (
  key text CONSTRAINT sign_in_limits_key PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
COMMENT ON TABLE sign_in_limits IS 'Failed sign-ins by user name and address (rate-limiter-flexible)';
