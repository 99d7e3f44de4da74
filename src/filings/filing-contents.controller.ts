import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { FilingCommentIn, ResolveCommentIn } from './filing-content.dto.js';
import { FilingDetailOut, FilingSentOut } from './filing.dto.js';
import { FilingCommentsService } from './filing-comments.service.js';
import { FilingContentsService } from './filing-contents.service.js';

@ApiTags('filings')
@Controller('filings/:id')
export class FilingContentsController {
  constructor(
    private readonly contents: FilingContentsService,
    private readonly comments: FilingCommentsService,
  ) {}

  @Get('versions/:number')
  @ApiOperation({ summary: 'What was sent the n-th time: words, facts and items, and what changed in it' })
  sending(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<FilingSentOut> {
    return this.contents.sending(actor, id, number);
  }

  @Post('comments')
  @ApiOperation({ summary: 'Comment on a paragraph of what was sent (reviewer of the Khối)' })
  async comment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FilingCommentIn,
  ): Promise<FilingDetailOut> {
    await this.comments.comment(actor, id, input);
    return this.contents.detail(actor, id);
  }

  @HttpCode(200)
  @Post('comments/:commentId/resolve')
  @ApiOperation({ summary: 'Answer a comment (clerk, secretary of the unit)' })
  async resolve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @Body() { answer }: ResolveCommentIn,
  ): Promise<FilingDetailOut> {
    await this.comments.resolve(actor, id, commentId, answer);
    return this.contents.detail(actor, id);
  }
}
