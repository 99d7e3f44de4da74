import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module.js';
import { BookFigures } from './book-figures.service.js';
import { BooksService } from './books.service.js';
import { ChangesService } from './changes.service.js';
import { ClosingsController } from './closings.controller.js';
import { ClosingsService } from './closings.service.js';
import { ReopeningsController } from './reopenings.controller.js';
import { ReopeningsService } from './reopenings.service.js';

@Module({
  imports: [FiguresModule],
  controllers: [ClosingsController, ReopeningsController],
  providers: [ClosingsService, BooksService, BookFigures, ChangesService, ReopeningsService],
  exports: [BookFigures, ChangesService],
})
export class ClosingsModule {}
