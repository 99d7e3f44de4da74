-- A reminder of the Khối committee that a report is awaited: evidence, and the “Số lần nhắc” of the appendix.
CREATE TABLE filing_reminders (
  id uuid CONSTRAINT filing_reminders_key PRIMARY KEY DEFAULT gen_random_uuid(),
  filing_id uuid NOT NULL CONSTRAINT filing_reminders_filing REFERENCES filings,
  reminded_on date NOT NULL,
  final_due_on date NOT NULL,
  reminded_by uuid NOT NULL CONSTRAINT filing_reminders_reminded_by REFERENCES accounts,
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT filing_reminders_one_a_day UNIQUE (filing_id, reminded_on)
);
CREATE TRIGGER filing_reminders_append_only BEFORE UPDATE OR DELETE ON filing_reminders
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE filing_reminders IS 'That the Khối committee reminded a unit of a report, at most once a business day, with the due date as it stood';

-- What a person chose; without a row: nothing by e-mail.
CREATE TABLE reminder_choices (
  account_id uuid CONSTRAINT reminder_choices_key PRIMARY KEY CONSTRAINT reminder_choices_account REFERENCES accounts,
  by_email boolean NOT NULL DEFAULT false,
  address text CONSTRAINT reminder_choices_address CHECK (length(address) BETWEEN 6 AND 254),
  left_out text[] NOT NULL DEFAULT '{}',
  quiet_days text[] NOT NULL DEFAULT '{saturday,sunday}' CONSTRAINT reminder_choices_quiet_days
    CHECK (quiet_days <@ ARRAY['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
  pending_address text CONSTRAINT reminder_choices_pending_address CHECK (length(pending_address) BETWEEN 6 AND 254),
  code_hash text,
  code_ends_at timestamptz,
  code_tries integer NOT NULL DEFAULT 0,
  codes_sent integer NOT NULL DEFAULT 0,
  codes_day date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT reminder_choices_somewhere_to_send CHECK (NOT by_email OR address IS NOT NULL),
  CONSTRAINT reminder_choices_code CHECK ((pending_address IS NULL) = (code_hash IS NULL)
    AND (pending_address IS NULL) = (code_ends_at IS NULL))
);
COMMENT ON TABLE reminder_choices IS 'Whether, where and on which days a person wants the daily digest; a new address waits for the code that was sent to it';

-- One digest an account and day; whoever writes the row first sends it.
CREATE TABLE reminder_digests (
  id uuid CONSTRAINT reminder_digests_key PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL CONSTRAINT reminder_digests_account REFERENCES accounts,
  day date NOT NULL,
  counts jsonb NOT NULL,
  total integer NOT NULL CONSTRAINT reminder_digests_total CHECK (total >= 0),
  attempts integer NOT NULL DEFAULT 0 CONSTRAINT reminder_digests_attempts CHECK (attempts BETWEEN 0 AND 3),
  try_again_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  last_error text CONSTRAINT reminder_digests_last_error CHECK (last_error ~ '^[A-Z0-9_]{1,60}$'),
  CONSTRAINT reminder_digests_one_a_day UNIQUE (account_id, day),
  CONSTRAINT reminder_digests_something CHECK (total > 0 OR (attempts = 0 AND sent_at IS NULL))
);
CREATE INDEX reminder_digests_by_day ON reminder_digests (day);
COMMENT ON TABLE reminder_digests IS 'The digest of an account on a day of real time: counts by kind; total 0: there was nothing, and nothing was sent; last_error is a code and never an address';
