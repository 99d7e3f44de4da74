import { Injectable } from '@nestjs/common';
import { CommitmentsImport } from './commitments.import.js';
import type { ImportKind } from './import.flow.js';
import type { ImportSubject } from './import.subject.js';
import { OrganisationImport } from './organisation.import.js';

/** Which kind of file is whose. */
@Injectable()
export class Subjects {
  constructor(
    private readonly commitments: CommitmentsImport,
    private readonly organisation: OrganisationImport,
  ) {}

  of(kind: ImportKind): ImportSubject {
    return { commitments: this.commitments, organisation: this.organisation }[kind];
  }
}
