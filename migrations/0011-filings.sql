CREATE TABLE filings (
  id uuid CONSTRAINT filings_key PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id uuid NOT NULL CONSTRAINT filings_unit REFERENCES units,
  year integer NOT NULL CONSTRAINT filings_year REFERENCES years,
  kind text NOT NULL CONSTRAINT filings_kind CHECK (kind IN ('registration-list', 'half-year', 'yearly')),
  state text NOT NULL DEFAULT 'not-filed' CONSTRAINT filings_state
    CHECK (state IN ('not-filed', 'filed', 'returned', 'filed-again', 'accepted')),
  due_on date NOT NULL,
  extended_until date,
  situation text,
  weaknesses text,
  next_steps text,
  incomplete_reason text,
  first_filed_on date,
  filed_at timestamptz,
  filed_by uuid CONSTRAINT filings_filed_by REFERENCES accounts,
  return_reason text,
  accepted_on date,
  accepted_by uuid CONSTRAINT filings_accepted_by REFERENCES accounts,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT filings_one UNIQUE (unit_id, year, kind),
  CONSTRAINT filings_filed CHECK ((state = 'not-filed') = (first_filed_on IS NULL)),
  CONSTRAINT filings_return_reason CHECK (state <> 'returned' OR length(return_reason) > 0),
  CONSTRAINT filings_accepted CHECK ((state = 'accepted') = (accepted_on IS NOT NULL)),
  CONSTRAINT filings_extension CHECK (extended_until IS NULL OR extended_until > due_on)
);
CREATE INDEX filings_by_year ON filings (year, kind);
COMMENT ON TABLE filings IS 'What a unit owes the Khối committee in a year; complete = filed at least once, in time = first filed by the due date or the extension';

CREATE TABLE filing_versions (
  id uuid CONSTRAINT filing_versions_key PRIMARY KEY DEFAULT gen_random_uuid(),
  filing_id uuid NOT NULL CONSTRAINT filing_versions_filing REFERENCES filings,
  number integer NOT NULL,
  filed_on date NOT NULL,
  filed_at timestamptz NOT NULL DEFAULT now(),
  filed_by uuid CONSTRAINT filing_versions_filed_by REFERENCES accounts,
  words jsonb NOT NULL,
  items jsonb NOT NULL,
  CONSTRAINT filing_versions_number UNIQUE (filing_id, number)
);
CREATE TRIGGER filing_versions_append_only BEFORE UPDATE OR DELETE ON filing_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE filing_versions IS 'What was filed each time: the committee''s words and the items with their states on that day';

CREATE TABLE filing_extensions (
  id uuid CONSTRAINT filing_extensions_key PRIMARY KEY DEFAULT gen_random_uuid(),
  filing_id uuid NOT NULL CONSTRAINT filing_extensions_filing REFERENCES filings,
  until date NOT NULL,
  reason text NOT NULL CONSTRAINT filing_extensions_reason CHECK (length(reason) > 0),
  requested_by text,
  granted_by text NOT NULL CONSTRAINT filing_extensions_granted_by CHECK (length(granted_by) > 0),
  recorded_by uuid CONSTRAINT filing_extensions_recorded_by REFERENCES accounts,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER filing_extensions_append_only BEFORE UPDATE OR DELETE ON filing_extensions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
