import { Module } from '@nestjs/common';
import { FollowUpsService } from './follow-ups.service.js';
import { KeepingService } from './keeping.service.js';
import { ShortcomingsController } from './shortcomings.controller.js';
import { ShortcomingsService } from './shortcomings.service.js';

@Module({
  controllers: [ShortcomingsController],
  providers: [ShortcomingsService, KeepingService, FollowUpsService],
  exports: [ShortcomingsService, FollowUpsService],
})
export class ShortcomingsModule {}
