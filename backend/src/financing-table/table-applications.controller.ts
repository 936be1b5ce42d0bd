import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { itemController } from '../items/index.js';
import { tableApplicationKind } from './table-application.kind.js';

@ApiTags('financing table')
@Controller('table-applications')
export class TableApplicationsController extends itemController(tableApplicationKind, 'TableApplication') {}
