import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The description of the API, made from the controllers and their DTOs. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Sổ đăng ký làm theo Bác')
    .setDescription(
      'Dates are YYYY-MM-DD of Viet Nam; instants ISO 8601. Errors are RFC 9457 problem documents.',
    )
    .setVersion('1')
    .addCookieAuth('phien')
    .build();
  return SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
