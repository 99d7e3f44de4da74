import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import { ReadsInFrame } from '../platform/reads-in-frame.js';
import { FILE_TYPES, sentFile } from '../platform/sent-file.js';
import type { Actor } from '../shared/actor.js';
import { RegistrationFormQuery, ReportOut, ReportQuery, SelfReviewQuery } from './document.dto.js';
import { type MadeFile, ReportPapersService } from './report-papers.service.js';
import { RegistrationFormsService } from './registration-forms.service.js';
import { SelfReviewService } from './self-review.service.js';

@ApiTags('reports')
@Controller('reports')
export class DocumentsController {
  constructor(
    private readonly reports: ReportPapersService,
    private readonly forms: RegistrationFormsService,
    private readonly selfReviews: SelfReviewService,
  ) {}

  @Get('report')
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'The report over a span of years as text, with the choices of its format' })
  report(@CurrentActor() actor: Actor, @Query() query: ReportQuery): Promise<ReportOut> {
    return this.reports.text(actor, query);
  }

  @Get('report.docx')
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'The report as a Word document' })
  async reportDocx(@CurrentActor() actor: Actor, @Query() query: ReportQuery): Promise<StreamableFile> {
    return sent('docx', await this.reports.file(actor, query, 'docx'));
  }

  @Get('report.pdf')
  @ReadsInFrame('book')
  @ApiOperation({ summary: 'The report as a PDF' })
  async reportPdf(@CurrentActor() actor: Actor, @Query() query: ReportQuery): Promise<StreamableFile> {
    return sent('pdf', await this.reports.file(actor, query, 'pdf'));
  }

  @Get('registration-form.docx')
  @ApiOperation({ summary: 'The bản đăng ký that people sign, one a registrant, as a Word document' })
  async formDocx(
    @CurrentActor() actor: Actor,
    @Query() query: RegistrationFormQuery,
  ): Promise<StreamableFile> {
    return sent('docx', await this.forms.file(actor, query, 'docx'));
  }

  @Get('registration-form.pdf')
  @ApiOperation({ summary: 'The bản đăng ký that people sign, one a registrant, as a PDF' })
  async formPdf(
    @CurrentActor() actor: Actor,
    @Query() query: RegistrationFormQuery,
  ): Promise<StreamableFile> {
    return sent('pdf', await this.forms.file(actor, query, 'pdf'));
  }

  @Get('self-review.docx')
  @ApiOperation({ summary: 'A draft of two parts of the yearly kiểm điểm of a person, as a Word document' })
  async selfReviewDocx(
    @CurrentActor() actor: Actor,
    @Query() query: SelfReviewQuery,
  ): Promise<StreamableFile> {
    return sent('docx', await this.selfReviews.file(actor, query, 'docx'));
  }

  @Get('self-review.pdf')
  @ApiOperation({ summary: 'A draft of two parts of the yearly kiểm điểm of a person, as a PDF' })
  async selfReviewPdf(
    @CurrentActor() actor: Actor,
    @Query() query: SelfReviewQuery,
  ): Promise<StreamableFile> {
    return sent('pdf', await this.selfReviews.file(actor, query, 'pdf'));
  }
}

const sent = (type: 'docx' | 'pdf', { name, content }: MadeFile): StreamableFile =>
  sentFile(name, FILE_TYPES[type], content);
