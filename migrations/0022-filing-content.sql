-- What a unit writes in a report, a paragraph a heading: the one place for the committee's words.
CREATE TABLE filing_paragraphs (
  filing_id uuid NOT NULL CONSTRAINT filing_paragraphs_filing REFERENCES filings,
  heading text NOT NULL CONSTRAINT filing_paragraphs_heading
    CHECK (heading IN ('leadership', 'registration', 'results', 'remedies', 'models', 'heads', 'aid',
                       'self-criticism', 'inspection', 'commendation', 'weaknesses', 'next-steps')),
  words text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT filing_paragraphs_key PRIMARY KEY (filing_id, heading)
);
COMMENT ON TABLE filing_paragraphs IS 'The committee''s words under each heading of a report, while they are written; what was sent stands in filing_versions';

INSERT INTO filing_paragraphs (filing_id, heading, words)
SELECT f.id, p.heading, p.words
  FROM filings f
 CROSS JOIN LATERAL (VALUES ('leadership', f.situation), ('weaknesses', f.weaknesses), ('next-steps', f.next_steps))
       AS p (heading, words)
 WHERE p.words IS NOT NULL;

ALTER TABLE filings DROP COLUMN situation, DROP COLUMN weaknesses, DROP COLUMN next_steps;

-- Facts under each heading as they were when the report was sent; null: it was sent before they were kept.
ALTER TABLE filing_versions ADD COLUMN facts jsonb;

CREATE TABLE filing_comments (
  id uuid CONSTRAINT filing_comments_key PRIMARY KEY DEFAULT gen_random_uuid(),
  filing_id uuid NOT NULL,
  version_number integer NOT NULL,
  heading text NOT NULL CONSTRAINT filing_comments_heading
    CHECK (heading IN ('leadership', 'registration', 'results', 'remedies', 'models', 'heads', 'aid',
                       'self-criticism', 'inspection', 'commendation', 'weaknesses', 'next-steps')),
  text text NOT NULL CONSTRAINT filing_comments_text CHECK (length(text) > 0),
  commented_by uuid CONSTRAINT filing_comments_commented_by REFERENCES accounts,
  at timestamptz NOT NULL DEFAULT now(),
  answer text,
  resolved_at timestamptz,
  resolved_by uuid CONSTRAINT filing_comments_resolved_by REFERENCES accounts,
  CONSTRAINT filing_comments_version FOREIGN KEY (filing_id, version_number)
    REFERENCES filing_versions (filing_id, number),
  CONSTRAINT filing_comments_answer CHECK ((resolved_at IS NULL) = (answer IS NULL)),
  CONSTRAINT filing_comments_answer_words CHECK (answer IS NULL OR length(answer) > 0)
);
CREATE INDEX filing_comments_of_filing ON filing_comments (filing_id, at);
COMMENT ON TABLE filing_comments IS 'What the Khối asks about a paragraph of what was sent, and the unit''s one answer; nothing else of it changes';

CREATE FUNCTION keep_filing_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.resolved_at IS NULL
       AND (NEW.id, NEW.filing_id, NEW.version_number, NEW.heading, NEW.text, NEW.commented_by, NEW.at)
           IS NOT DISTINCT FROM
           (OLD.id, OLD.filing_id, OLD.version_number, OLD.heading, OLD.text, OLD.commented_by, OLD.at) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER filing_comments_keep BEFORE UPDATE OR DELETE ON filing_comments
  FOR EACH ROW EXECUTE FUNCTION keep_filing_comment();

CREATE TABLE self_criticism_meetings (
  id uuid CONSTRAINT self_criticism_meetings_key PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id uuid NOT NULL CONSTRAINT self_criticism_meetings_unit REFERENCES units,
  year integer NOT NULL CONSTRAINT self_criticism_meetings_year REFERENCES years,
  half integer NOT NULL CONSTRAINT self_criticism_meetings_half CHECK (half BETWEEN 1 AND 2),
  held_on date NOT NULL,
  attended integer NOT NULL,
  total integer NOT NULL,
  collective_points integer NOT NULL CONSTRAINT self_criticism_meetings_collective CHECK (collective_points >= 0),
  individual_points integer NOT NULL CONSTRAINT self_criticism_meetings_individual CHECK (individual_points >= 0),
  note text,
  version integer NOT NULL DEFAULT 1,
  withdrawn_on date,
  withdrawn_reason text,
  created_by uuid CONSTRAINT self_criticism_meetings_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT self_criticism_meetings_attended CHECK (attended BETWEEN 1 AND total),
  CONSTRAINT self_criticism_meetings_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT self_criticism_meetings_reason CHECK (withdrawn_reason IS NULL OR length(withdrawn_reason) > 0)
);
CREATE UNIQUE INDEX self_criticism_meetings_once ON self_criticism_meetings (unit_id, held_on)
  WHERE withdrawn_on IS NULL;
CREATE INDEX self_criticism_meetings_by_year ON self_criticism_meetings (year, unit_id);
COMMENT ON TABLE self_criticism_meetings IS 'Tự phê bình và phê bình: dates and counts, no names of persons';
