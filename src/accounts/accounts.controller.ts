import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../platform/current-actor.js';
import type { Actor } from '../shared/actor.js';
import { ReasonIn } from '../shared/reason.dto.js';
import {
  AccountIn,
  AccountOut,
  AccountsOut,
  AccountsQuery,
  GrantIn,
  GrantOut,
  GrantsOut,
  GrantsQuery,
  IssuedAccountOut,
  RevokeGrantIn,
} from './account.dto.js';
import { AccountsService } from './accounts.service.js';
import { GrantsService } from './grants.service.js';

@ApiTags('accounts')
@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly grants: GrantsService,
  ) {}

  @Get('accounts')
  @ApiOperation({ summary: 'Accounts (administrator, grantor)' })
  list(@CurrentActor() actor: Actor, @Query() query: AccountsQuery): Promise<AccountsOut> {
    return this.accounts.list(actor, query.q);
  }

  @Post('accounts')
  @ApiOperation({ summary: 'Make an account; answers its issued password this once' })
  create(@CurrentActor() actor: Actor, @Body() input: AccountIn): Promise<IssuedAccountOut> {
    return this.accounts.create(actor, input);
  }

  @Post('accounts/:id/issue-password')
  @ApiOperation({ summary: 'Issue a new password; it must be changed at the next sign-in' })
  issue(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<IssuedAccountOut> {
    return this.accounts.issue(actor, id);
  }

  @Post('accounts/:id/block')
  @ApiOperation({ summary: 'Block an account and end its sessions' })
  block(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<AccountOut> {
    return this.accounts.block(actor, id, reason);
  }

  @Post('accounts/:id/unblock')
  @ApiOperation({ summary: 'Let a blocked account sign in again' })
  unblock(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonIn,
  ): Promise<AccountOut> {
    return this.accounts.unblock(actor, id, reason);
  }

  @Get('grants')
  @ApiOperation({ summary: 'Who holds what, on a date or ever (leader, grantor, administrator)' })
  listGrants(@CurrentActor() actor: Actor, @Query() query: GrantsQuery): Promise<GrantsOut> {
    return this.grants.list(actor, query);
  }

  @Post('grants')
  @ApiOperation({ summary: 'Grant a role over a subtree, by decision (grantor)' })
  grant(@CurrentActor() actor: Actor, @Body() input: GrantIn): Promise<GrantOut> {
    return this.grants.grant(actor, input);
  }

  @Post('grants/:id/revoke')
  @ApiOperation({ summary: 'End a grant on a day (grantor)' })
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RevokeGrantIn,
  ): Promise<GrantOut> {
    return this.grants.revoke(actor, id, input);
  }
}
