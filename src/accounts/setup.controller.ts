import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../platform/public.js';
import { SetupIn, SetupOut } from './account.dto.js';
import { SetupService } from './setup.service.js';

@ApiTags('set-up')
@Controller('setup')
export class SetupController {
  constructor(private readonly setup: SetupService) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Whether the first administrator is still to be made' })
  async isOpen(): Promise<SetupOut> {
    return { open: await this.setup.isOpen() };
  }

  @Public()
  @HttpCode(204)
  @Post()
  @ApiOperation({ summary: 'Make the bloc and its first administrator with the one-time code of the log' })
  run(@Body() input: SetupIn): Promise<void> {
    return this.setup.run(input);
  }
}
