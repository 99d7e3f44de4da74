import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { ChoicesService } from './choices.service.js';
import { DigestJob } from './digest-job.js';
import { DigestsService } from './digests.service.js';
import { FilingRemindersService } from './filing-reminders.service.js';
import { MailerService } from './mailer.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';

@Module({
  imports: [ScheduleModule.forRoot()],
  controllers: [RemindersController],
  providers: [
    ChoicesService,
    DigestJob,
    DigestsService,
    FilingRemindersService,
    MailerService,
    RemindersService,
  ],
})
export class RemindersModule {}
