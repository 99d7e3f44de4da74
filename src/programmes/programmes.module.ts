import { Module } from '@nestjs/common';
import { ProgrammeFigures } from './programme-figures.service.js';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesService } from './programmes.service.js';

@Module({
  controllers: [ProgrammesController],
  providers: [ProgrammesService, ProgrammeFigures],
  exports: [ProgrammeFigures],
})
export class ProgrammesModule {}
