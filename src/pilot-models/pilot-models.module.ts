import { Module } from '@nestjs/common';
import { ModelFigures } from './model-figures.service.js';
import { ModelLifeController } from './model-life.controller.js';
import { ModelLifeService } from './model-life.service.js';
import { ModelPromisesService } from './model-promises.service.js';
import { ModelReadingsService } from './model-readings.service.js';
import { PilotModelsController } from './pilot-models.controller.js';
import { PilotModelsService } from './pilot-models.service.js';

@Module({
  controllers: [PilotModelsController, ModelLifeController],
  providers: [PilotModelsService, ModelPromisesService, ModelLifeService, ModelReadingsService, ModelFigures],
  exports: [ModelFigures],
})
export class PilotModelsModule {}
