import { Module } from '@nestjs/common';
import { PlanActionsController } from './plan-actions.controller.js';
import { PlanActionsService } from './plan-actions.service.js';
import { PlanPartsController } from './plan-parts.controller.js';
import { PlanPartsService } from './plan-parts.service.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';

@Module({
  controllers: [PlansController, PlanPartsController, PlanActionsController],
  providers: [PlansService, PlanPartsService, PlanActionsService],
  exports: [PlansService],
})
export class PlansModule {}
