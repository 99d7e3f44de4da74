import { DateText, Id, Text, Whole, YesNo } from '../shared/input.js';

/** A commune from a day on. */
export class CommuneIn {
  @Text(200)
  name: string;

  /** Huyện, thị xã, thành phố. */
  @Text(200)
  district: string;

  /** Xã nghèo. */
  @YesNo()
  isPoor: boolean;

  /** Xã miền núi. */
  @YesNo()
  isMountainous: boolean;

  @DateText()
  validFrom: string;

  /** By which it was so named or listed. */
  @Text(100, { optional: true })
  decisionNumber?: string | null;
}

export class EndCommuneIn {
  /** First day on which it is not there. */
  @DateText()
  validTo: string;

  /** The commune that it went into. */
  @Id({ optional: true })
  successorId?: string | null;

  @Text(1000)
  reason: string;
}

export class CommunesQuery {
  /** By default that of today; names are those at its end, or today. */
  @Whole(2000, 2200, { optional: true })
  year?: number;

  @YesNo({ optional: true })
  poor?: boolean;

  /** Without any gift in the year. */
  @YesNo({ optional: true })
  without?: boolean;
}

export class CommuneVersionOut {
  name: string;
  district: string;
  isPoor: boolean;
  isMountainous: boolean;
  validFrom: string;
  /** First day on which it was not so any more. */
  validTo: string | null;
  decisionNumber: string | null;
}

export class CommuneUnitOut {
  code: string;
  name: string;
}

export class CommuneOut {
  id: string;
  name: string;
  district: string;
  isPoor: boolean;
  isMountainous: boolean;
  /** Was there at the end of the year, or is today. */
  isThere: boolean;
  successorName: string | null;
  /** Units assigned to it at the end of the year that the reader sees. */
  units: CommuneUnitOut[];
  /** Gifts to it in the year that the reader sees. */
  contributions: number;
  /** What it asked for in the year and was not taken back, of what the reader sees. */
  needs: number;
  versions: CommuneVersionOut[];
  can: ('change' | 'end' | 'add-need')[];
}

export class CommunesOut {
  items: CommuneOut[];
  total: number;
}
