CREATE TABLE attachments (
  id uuid CONSTRAINT attachments_key PRIMARY KEY DEFAULT gen_random_uuid(),
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  purpose text NOT NULL CONSTRAINT attachments_purpose CHECK (purpose IN ('evidence', 'signed-paper')),
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  content bytea,
  created_by uuid NOT NULL CONSTRAINT attachments_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  CONSTRAINT attachments_content CHECK (content IS NOT NULL OR removed_at IS NOT NULL)
);
CREATE INDEX attachments_subject ON attachments (subject_type, subject_id) WHERE removed_at IS NULL;
COMMENT ON TABLE attachments IS 'Files, kept here so that one backup holds all; a removed one keeps its name and loses its bytes';
