import { UseInterceptors, applyDecorators } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

/** A route that takes one file, as the part `file` of a form; what is larger is refused while it comes in. */
export function TakesFile(maxMb: number): MethodDecorator {
  const limits = { fileSize: maxMb * 1_048_576, files: 1, fields: 5 };
  return applyDecorators(
    UseInterceptors(FileInterceptor('file', { limits, defParamCharset: 'utf8' })),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } }),
  );
}
