CREATE TABLE legal_bases (
  id uuid CONSTRAINT legal_bases_key PRIMARY KEY DEFAULT gen_random_uuid(),
  type text NOT NULL,
  number text NOT NULL,
  issued_on date,
  issuer text NOT NULL,
  subject text NOT NULL,
  short_name text NOT NULL CONSTRAINT legal_bases_short_name UNIQUE
);
COMMENT ON TABLE legal_bases IS 'Directives, resolutions and plans that years, commitments and models name';

CREATE TABLE years (
  year integer CONSTRAINT years_key PRIMARY KEY CONSTRAINT years_range CHECK (year BETWEEN 2000 AND 2200),
  theme text,
  theme_basis_id uuid CONSTRAINT years_theme_basis REFERENCES legal_bases,
  centre_topic text,
  centre_topic_basis_id uuid CONSTRAINT years_centre_topic_basis REFERENCES legal_bases,
  opened_at timestamptz,
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE years IS 'A year of work: theme of the bloc and topic of the centre; opened_at set when its filings were made';

CREATE TABLE year_windows (
  year integer NOT NULL CONSTRAINT year_windows_year REFERENCES years,
  kind text NOT NULL CONSTRAINT year_windows_kind
    CHECK (kind IN ('registration', 'supplement', 'half-year', 'assessment', 'review')),
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  CONSTRAINT year_windows_key PRIMARY KEY (year, kind),
  CONSTRAINT year_windows_dates CHECK (closes_on >= opens_on)
);
COMMENT ON TABLE year_windows IS 'When an act is possible; both days included, the last one until 24:00 in Viet Nam';

CREATE TABLE year_deadlines (
  year integer NOT NULL CONSTRAINT year_deadlines_year REFERENCES years,
  kind text NOT NULL CONSTRAINT year_deadlines_kind CHECK (kind IN ('registration-list', 'half-year', 'yearly')),
  due_on date NOT NULL,
  CONSTRAINT year_deadlines_key PRIMARY KEY (year, kind)
);
COMMENT ON TABLE year_deadlines IS 'By when units file their reports of the year';

CREATE TABLE year_list_items (
  year integer NOT NULL CONSTRAINT year_list_items_year REFERENCES years,
  list text NOT NULL CONSTRAINT year_list_items_list CHECK (list IN ('aspect', 'topic')),
  code text NOT NULL,
  name text NOT NULL,
  position integer NOT NULL,
  CONSTRAINT year_list_items_key PRIMARY KEY (year, list, code)
);
COMMENT ON TABLE year_list_items IS 'The lists of a year; a commitment keeps the code of its own year';
