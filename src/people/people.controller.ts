import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { PeopleService } from './people.service.js';
import { EndPostingIn, PeopleOut, PeopleQuery, PersonIn, PersonOut, PostingIn } from './person.dto.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @ApiOperation({ summary: 'People with their postings on a date, of the units that the actor keeps' })
  list(@CurrentActor() actor: Actor, @Query() query: PeopleQuery): Promise<PeopleOut> {
    return this.people.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Add a person with a first posting' })
  create(@CurrentActor() actor: Actor, @Body() input: PersonIn): Promise<PersonOut> {
    return this.people.create(actor, input);
  }

  @Post(':id/postings')
  @ApiOperation({ summary: 'Add a posting' })
  post(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PostingIn,
  ): Promise<PersonOut> {
    return this.people.post(actor, id, input);
  }

  @Post('postings/:postingId/end')
  @ApiOperation({ summary: 'End a posting on a date' })
  end(
    @CurrentActor() actor: Actor,
    @Param('postingId', ParseUUIDPipe) postingId: string,
    @Body() input: EndPostingIn,
  ): Promise<PersonOut> {
    return this.people.endPosting(actor, postingId, input.validTo);
  }
}
