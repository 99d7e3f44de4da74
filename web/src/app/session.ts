import { createContext, useContext } from 'react';
import type { Me, Role, Year } from '../api/types';

/** Who is signed in and the years there are: loaded once by the shell, known to every page inside it. */
export interface Session {
  me: Me;
  years: Year[];
  year: number;
  setYear: (year: number) => void;
}

export const SessionContext = createContext<Session | null>(null);

function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Only pages inside the shell know who is signed in.');
  return session;
}

export function useMe(): Me {
  return useSession().me;
}

/** The year of the top bar: where the reader is. */
export function useYear(): number {
  return useSession().year;
}

export function useYears(): Year[] {
  return useSession().years;
}

export function useSetYear(): (year: number) => void {
  return useSession().setYear;
}

/** Lists, windows and themes of a year; undefined when the year is not set up. */
export function useYearSetup(year: number): Year | undefined {
  return useYears().find((one) => one.year === year);
}

/** For what is offered first; what may be done is told by `can` of each record. */
export function holds(me: Me, ...roles: Role[]): boolean {
  return (
    me.grants.some((grant) => roles.includes(grant.role)) ||
    (roles.includes('member') && me.personId !== null)
  );
}

export function holdsAtBloc(me: Me, ...roles: Role[]): boolean {
  return me.grants.some((grant) => grant.atBloc && roles.includes(grant.role));
}
