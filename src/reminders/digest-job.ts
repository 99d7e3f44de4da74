import { Inject, Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { Logger } from 'pino';
import { LOGGER } from '../platform/logging.js';
import { ReadOnlyMode } from '../platform/read-only.js';
import { Clock } from '../shared/clock.js';
import { DigestsService } from './digests.service.js';

/** Looks every quarter of an hour whether a digest is due. Trouble stays here: the program goes on. */
@Injectable()
export class DigestJob {
  constructor(
    private readonly digests: DigestsService,
    private readonly clock: Clock,
    private readonly readOnly: ReadOnlyMode,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Cron('*/15 * * * *', { waitForCompletion: true, unrefTimeout: true })
  async look(): Promise<void> {
    try {
      // Nobody can do what a mail would remind of.
      if (await this.readOnly.now()) return;
      const { failed } = await this.digests.run(this.clock.now());
      // Codes alone: no address is ever logged.
      if (failed.length > 0) this.logger.warn({ codes: [...new Set(failed)] }, 'digests were not sent');
    } catch (error) {
      const { code, name } = error as { code?: string; name?: string };
      this.logger.error({ code: code ?? name }, 'digests were not looked at');
    }
  }
}
