import { Module } from '@nestjs/common';
import { ShortcomingsController } from './shortcomings.controller.js';
import { ShortcomingsService } from './shortcomings.service.js';

@Module({
  controllers: [ShortcomingsController],
  providers: [ShortcomingsService],
  exports: [ShortcomingsService],
})
export class ShortcomingsModule {}
