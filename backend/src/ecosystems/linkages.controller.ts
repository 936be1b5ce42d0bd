import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { itemController } from '../items/index.js';
import { linkageKind } from './linkage.kind.js';

@ApiTags('linkages')
@Controller('linkages')
export class LinkagesController extends itemController(linkageKind, 'Linkage') {}
