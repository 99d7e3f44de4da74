import { Inject, Injectable } from '@nestjs/common';
import { type FormatProfile, chosenProfile } from '../documents/papers/format-profile.js';
import type { Paper } from '../documents/papers/paper.model.js';
import { type PaperFormat, renderPaper } from '../documents/papers/render.js';
import { AppSettings } from '../platform/app-settings.service.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { SETTINGS, type Settings } from '../shared/settings.js';
import { BLANK_OFFICE, OFFICE_SETTING, type Office } from '../platform/paper-office.js';

/** On every page of what is made from demo data. */
export const DEMO_MARK = 'BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN';

/** What a paper is, apart from how it looks. */
export interface Draft {
  title: string;
  organisation: string;
  papers: Paper[];
  profile?: FormatProfile;
}

/** Makes files of papers: with the format in force, and marked in the demo. */
@Injectable()
export class PaperMaker {
  constructor(
    private readonly clock: Clock,
    private readonly settings: AppSettings,
    @Inject(SETTINGS) private readonly installation: Settings,
  ) {}

  get demo(): boolean {
    return this.installation.demo;
  }

  async office(): Promise<Office> {
    return { ...BLANK_OFFICE, ...(await this.settings.read<Partial<Office>>(OFFICE_SETTING, {})) };
  }

  /** The profile of this code, or the one in force today. */
  profile(code?: string | null): FormatProfile {
    const profile = chosenProfile(code, this.clock.today());
    if (profile) return profile;
    const message = 'Thể thức này không có trong danh mục. Đề nghị chọn lại.';
    throw new Problem('request.invalid', {}, [{ field: 'profile', code: 'value.wrong-choice', message }]);
  }

  make({ profile = this.profile(), ...draft }: Draft, format: PaperFormat): Promise<Buffer> {
    const mark = this.demo ? DEMO_MARK : null;
    return renderPaper({ ...draft, profile, mark, madeOn: this.clock.today() }, format);
  }
}
