CREATE TABLE accounts (
  id uuid CONSTRAINT accounts_key PRIMARY KEY DEFAULT gen_random_uuid(),
  username text NOT NULL CONSTRAINT accounts_username UNIQUE,
  name text NOT NULL,
  person_id uuid CONSTRAINT accounts_person REFERENCES people,
  password_hash text NOT NULL,
  must_change_password boolean NOT NULL DEFAULT true,
  blocked boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX accounts_one_per_person ON accounts (person_id) WHERE person_id IS NOT NULL;
COMMENT ON TABLE accounts IS 'Who may sign in; username in lower case';

CREATE TABLE grants (
  id uuid CONSTRAINT grants_key PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL CONSTRAINT grants_account REFERENCES accounts,
  role text NOT NULL CONSTRAINT grants_role
    CHECK (role IN ('member', 'clerk', 'secretary', 'reviewer', 'inspector', 'leader', 'administrator', 'grantor')),
  unit_id uuid NOT NULL CONSTRAINT grants_unit REFERENCES units,
  valid_from date NOT NULL,
  valid_to date,
  decision_number text,
  granted_by uuid CONSTRAINT grants_granted_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT grants_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT grants_not_by_oneself CHECK (granted_by <> account_id),
  CONSTRAINT grants_overlap EXCLUDE USING gist
    (account_id WITH =, role WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&)
);
CREATE INDEX grants_by_unit ON grants (unit_id, role);
COMMENT ON TABLE grants IS 'A role over the subtree of a unit from valid_from up to, not including, valid_to; granted_by null: set-up or demo';
