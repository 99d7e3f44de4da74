import { Link } from 'react-router';

interface UnitLinkProps {
  code: string;
  name: string;
  /** The day on which it is called so. */
  on: string;
}

/** A unit as it stood on a day. */
export function UnitLink({ code, name, on }: UnitLinkProps) {
  return (
    <Link className="event-unit" to={`/don-vi?unit=${encodeURIComponent(code)}&on=${on}`}>
      {name}
    </Link>
  );
}

/** The last day of the organisation before a re-organisation. */
export function dayBefore(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
