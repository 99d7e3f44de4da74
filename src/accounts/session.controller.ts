import { Body, Controller, Delete, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor } from '../platform/current-actor.js';
import { AlsoReadOnly, BeforePasswordChange, Public } from '../platform/public.js';
import type { Actor } from '../shared/actor.js';
import { MeOut, PasswordIn, SignInIn } from './account.dto.js';
import { LocalGuard, type SessionUser } from './local.strategy.js';
import { MeService } from './me.service.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(private readonly me: MeService) {}

  @Public()
  @AlsoReadOnly()
  @UseGuards(LocalGuard)
  @Post('session')
  @ApiOperation({ summary: 'Sign in: 201 and a session cookie' })
  @ApiBody({ type: SignInIn })
  signIn(@Req() request: Request, @Body() _input: SignInIn): Promise<MeOut> {
    return this.me.of((request.user as SessionUser).id);
  }

  @Public()
  @AlsoReadOnly()
  @HttpCode(204)
  @Delete('session')
  @ApiOperation({ summary: 'Sign out of this session' })
  async signOut(@Req() request: Request): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
    });
  }

  @BeforePasswordChange()
  @Get('me')
  @ApiOperation({ summary: 'Who is signed in, and what they hold today' })
  who(@CurrentActor() actor: Actor): Promise<MeOut> {
    return this.me.of(actor.accountId);
  }

  @BeforePasswordChange()
  @AlsoReadOnly()
  @HttpCode(204)
  @Post('me/password')
  @ApiOperation({ summary: 'Change the own password; other sessions end' })
  changePassword(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() input: PasswordIn,
  ): Promise<void> {
    return this.me.changePassword(actor, input, request.sessionID);
  }

  @BeforePasswordChange()
  @AlsoReadOnly()
  @HttpCode(204)
  @Post('me/sign-out-everywhere')
  @ApiOperation({ summary: 'End every session of the own account, this one too' })
  signOutEverywhere(@CurrentActor() actor: Actor): Promise<void> {
    return this.me.signOutEverywhere(actor);
  }
}
