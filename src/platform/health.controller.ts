import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Problem } from '../shared/problems.js';
import { Public } from './public.js';

class HealthOut {
  status: 'ok';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: DataSource) {}

  @Public()
  @Get()
  @ApiOperation({ summary: '200 only when the database answers' })
  async check(): Promise<HealthOut> {
    const answered = await this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (!answered) throw new Problem('server.busy', { seconds: 5 });
    return { status: 'ok' };
  }
}
