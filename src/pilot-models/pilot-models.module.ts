import { Module } from '@nestjs/common';
import { PilotModelsController } from './pilot-models.controller.js';
import { PilotModelsService } from './pilot-models.service.js';

@Module({ controllers: [PilotModelsController], providers: [PilotModelsService] })
export class PilotModelsModule {}
