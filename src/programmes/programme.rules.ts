interface Dated {
  startedOn: string;
  /** Last day. */
  endedOn: string | null;
}

/** A participant takes part while the programme runs. */
export function joinsWithin(programme: Dated, validFrom: string): boolean {
  return validFrom >= programme.startedOn && (programme.endedOn === null || validFrom <= programme.endedOn);
}

/** `validTo` is the first day without it; the first day itself takes back what was entered by mistake. */
export function endsAfter(validFrom: string, validTo: string): boolean {
  return validTo >= validFrom;
}
