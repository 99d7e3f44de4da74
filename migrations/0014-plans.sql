-- Kế hoạch toàn khóa: of the bloc, of a unit, of a head; additions of a year hang on the same plan.
CREATE TABLE plans (
  id uuid CONSTRAINT plans_key PRIMARY KEY DEFAULT gen_random_uuid(),
  level text NOT NULL CONSTRAINT plans_level CHECK (level IN ('bloc', 'unit', 'head')),
  unit_id uuid NOT NULL CONSTRAINT plans_unit REFERENCES units,
  person_id uuid CONSTRAINT plans_person REFERENCES people,
  from_year integer NOT NULL,
  to_year integer NOT NULL,
  title text NOT NULL CONSTRAINT plans_title CHECK (length(title) > 0),
  number text,
  issued_on date,
  summary text,
  bloc_plan_id uuid CONSTRAINT plans_bloc_plan REFERENCES plans,
  version integer NOT NULL DEFAULT 1,
  created_by uuid CONSTRAINT plans_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT plans_years CHECK (from_year >= 2000 AND to_year >= from_year AND to_year <= 2200),
  CONSTRAINT plans_person_of_head CHECK ((level = 'head') = (person_id IS NOT NULL)),
  CONSTRAINT plans_below_bloc CHECK ((level = 'bloc') = (bloc_plan_id IS NULL)),
  CONSTRAINT plans_overlap EXCLUDE USING gist
    (level WITH =, unit_id WITH =, int4range(from_year, to_year, '[]') WITH &&) WHERE (level <> 'head'),
  CONSTRAINT plans_head_overlap EXCLUDE USING gist
    (unit_id WITH =, person_id WITH =, int4range(from_year, to_year, '[]') WITH &&) WHERE (level = 'head')
);
COMMENT ON TABLE plans IS 'Term plans: one of a level at a time for a unit, for a head one a person; bloc_plan_id is the plan of the bloc that a unit or a head carries out';

CREATE TABLE plan_legal_bases (
  plan_id uuid NOT NULL CONSTRAINT plan_legal_bases_plan REFERENCES plans ON DELETE CASCADE,
  legal_basis_id uuid NOT NULL CONSTRAINT plan_legal_bases_basis REFERENCES legal_bases,
  CONSTRAINT plan_legal_bases_key PRIMARY KEY (plan_id, legal_basis_id)
);
COMMENT ON TABLE plan_legal_bases IS 'Căn cứ of a plan';

CREATE TABLE plan_parts (
  id uuid CONSTRAINT plan_parts_key PRIMARY KEY DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL CONSTRAINT plan_parts_plan REFERENCES plans,
  kind text NOT NULL CONSTRAINT plan_parts_kind CHECK (kind IN ('task-group', 'content', 'breakthrough')),
  code text NOT NULL CONSTRAINT plan_parts_code CHECK (length(code) > 0 AND code <> 'none'),
  name text NOT NULL CONSTRAINT plan_parts_name CHECK (length(name) > 0),
  position integer NOT NULL,
  belongs_to_id uuid,
  from_year integer NOT NULL,
  to_year integer,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT plan_parts_of_plan UNIQUE (plan_id, id),
  CONSTRAINT plan_parts_belongs_to FOREIGN KEY (plan_id, belongs_to_id) REFERENCES plan_parts (plan_id, id),
  CONSTRAINT plan_parts_years CHECK (to_year IS NULL OR to_year >= from_year),
  CONSTRAINT plan_parts_code_overlap EXCLUDE USING gist
    (plan_id WITH =, kind WITH =, code WITH =, int4range(from_year, to_year, '[]') WITH &&)
);
COMMENT ON TABLE plan_parts IS 'Nhóm nhiệm vụ, nội dung, nội dung đột phá of the bloc''s plan. One code is one part through the term; a new name is a new row from its year on, and what named the old row keeps it. to_year null: to the end of the plan';

CREATE TABLE plan_actions (
  id uuid CONSTRAINT plan_actions_key PRIMARY KEY DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL CONSTRAINT plan_actions_plan REFERENCES plans,
  year integer CONSTRAINT plan_actions_year REFERENCES years,
  content_id uuid CONSTRAINT plan_actions_content REFERENCES plan_parts,
  breakthrough_id uuid CONSTRAINT plan_actions_breakthrough REFERENCES plan_parts,
  text text NOT NULL CONSTRAINT plan_actions_text CHECK (length(text) > 0),
  due_on date,
  added_on date NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_by uuid CONSTRAINT plan_actions_created_by REFERENCES accounts,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX plan_actions_by_plan ON plan_actions (plan_id, year);
COMMENT ON TABLE plan_actions IS 'What a unit or a head plans to do: year null for the whole term, otherwise the addition of that year';

ALTER TABLE commitments
  ADD COLUMN plan_content_id uuid CONSTRAINT commitments_plan_content REFERENCES plan_parts,
  ADD COLUMN breakthrough_id uuid CONSTRAINT commitments_breakthrough REFERENCES plan_parts;
CREATE INDEX commitments_by_plan_content ON commitments (plan_content_id) WHERE plan_content_id IS NOT NULL;
CREATE INDEX commitments_by_breakthrough ON commitments (breakthrough_id) WHERE breakthrough_id IS NOT NULL;
COMMENT ON COLUMN commitments.plan_content_id IS 'The one content of the bloc''s plan that it serves; null: chưa phân loại';
