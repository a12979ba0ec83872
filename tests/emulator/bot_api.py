"""The part of the Bot API that the desk uses, written down for checking: parameters, types, what is required.

One line per method or type: ``name! type`` is required, ``<= n`` the most characters, ``[T]`` an array of T,
``a|b`` either. Types in capital letters are described below; ``id`` is a number or an ``@name``.
"""

from __future__ import annotations

SEND = (
    "chat_id! id; message_thread_id int; reply_markup MARKUP; reply_parameters ReplyParameters; "
    "disable_notification bool; protect_content bool; allow_paid_broadcast bool; message_effect_id str"
)
CAPTION = "caption str <=1024; parse_mode str; caption_entities [MessageEntity]"
SCOPED = "scope BotCommandScope; language_code str <=2"
TOPIC = "chat_id! id; message_thread_id! int"
EDIT = "chat_id id; message_id int; inline_message_id str; reply_markup InlineKeyboardMarkup"

METHODS = {
    "getMe": ("", "User"),
    "getUpdates": ("offset int; limit int; timeout int; allowed_updates [str]", "[Update]"),
    "setWebhook": (
        "url! str; max_connections int; allowed_updates [str]; drop_pending_updates bool; "
        "secret_token str <=256; ip_address str; certificate file",
        "bool",
    ),
    "deleteWebhook": ("drop_pending_updates bool", "bool"),
    "getWebhookInfo": ("", "WebhookInfo"),
    "sendMessage": (
        f"{SEND}; text! str <=4096; parse_mode str; entities [MessageEntity]; link_preview_options LinkPreviewOptions",
        "Message",
    ),
    "sendDocument": (
        f"{SEND}; {CAPTION}; document! file|str; disable_content_type_detection bool",
        "Message",
    ),
    "sendPhoto": (
        f"{SEND}; {CAPTION}; photo! file|str; has_spoiler bool; show_caption_above_media bool",
        "Message",
    ),
    "sendVoice": (f"{SEND}; {CAPTION}; voice! file|str; duration int", "Message"),
    "sendSticker": (f"{SEND}; sticker! file|str; emoji str", "Message"),
    "copyMessage": (f"{SEND}; {CAPTION}; from_chat_id! id; message_id! int", "MessageId"),
    "forwardMessage": (
        "chat_id! id; from_chat_id! id; message_id! int; message_thread_id int; disable_notification bool; "
        "protect_content bool",
        "Message",
    ),
    "sendChatAction": ("chat_id! id; action! str; message_thread_id int", "bool"),
    "editMessageText": (
        f"{EDIT}; text! str <=4096; parse_mode str; entities [MessageEntity]; link_preview_options LinkPreviewOptions",
        "Message|bool",
    ),
    "editMessageCaption": (f"{EDIT}; {CAPTION}", "Message|bool"),
    "editMessageReplyMarkup": (EDIT, "Message|bool"),
    "deleteMessage": ("chat_id! id; message_id! int", "bool"),
    "deleteMessages": ("chat_id! id; message_ids! [int]", "bool"),
    "answerCallbackQuery": (
        "callback_query_id! str; text str <=200; show_alert bool; url str; cache_time int",
        "bool",
    ),
    "answerInlineQuery": (
        "inline_query_id! str; results! [InlineQueryResult]; cache_time int; is_personal bool; "
        "next_offset str <=64; button object",
        "bool",
    ),
    "setMyCommands": (f"commands! [BotCommand]; {SCOPED}", "bool"),
    "getMyCommands": (SCOPED, "[BotCommand]"),
    "deleteMyCommands": (SCOPED, "bool"),
    "setMyName": ("name str <=64; language_code str <=2", "bool"),
    "setMyDescription": ("description str <=512; language_code str <=2", "bool"),
    "setMyShortDescription": ("short_description str <=120; language_code str <=2", "bool"),
    "getFile": ("file_id! str", "File"),
    "getChat": ("chat_id! id", "ChatFullInfo"),
    "getChatMember": ("chat_id! id; user_id! int", "ChatMember"),
    "leaveChat": ("chat_id! id", "bool"),
    "createForumTopic": (
        "chat_id! id; name! str <=128; icon_color int; icon_custom_emoji_id str",
        "ForumTopic",
    ),
    "editForumTopic": (f"{TOPIC}; name str <=128; icon_custom_emoji_id str", "bool"),
    "closeForumTopic": (TOPIC, "bool"),
    "reopenForumTopic": (TOPIC, "bool"),
    "deleteForumTopic": (TOPIC, "bool"),
}

RIGHTS = "; ".join(
    f"{name}! bool"
    for name in (
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
        "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users",
        "can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
    )
)  # fmt: skip
FILE = "file_id! str; file_unique_id! str; file_size int"

TYPES = {
    "User": (
        "id! int; is_bot! bool; first_name! str; last_name str; username str; language_code str; "
        "can_join_groups bool; can_read_all_group_messages bool; supports_inline_queries bool; "
        "can_connect_to_business bool; has_main_web_app bool; has_topics_enabled bool; "
        "allows_users_to_create_topics bool"
    ),
    "Chat": (
        "id! int; type! str; title str; username str; first_name str; last_name str; is_forum bool; "
        "is_direct_messages bool"
    ),
    "ChatFullInfo": (
        "id! int; type! str; title str; username str; first_name str; is_forum bool; accent_color_id! int; "
        "max_reaction_count! int; accepted_gift_types! object; permissions object"
    ),
    "Update": (
        "update_id! int; message Message; edited_message Message; callback_query CallbackQuery; "
        "inline_query InlineQuery; my_chat_member ChatMemberUpdated; chat_member ChatMemberUpdated"
    ),
    "Message": (
        "message_id! int; date! int; chat! Chat; from User; message_thread_id int; is_topic_message bool; "
        "reply_to_message Message; via_bot User; edit_date int; has_protected_content bool; text str; "
        "entities [MessageEntity]; caption str; caption_entities [MessageEntity]; photo [PhotoSize]; "
        "document Document; voice Voice; video Video; sticker Sticker; reply_markup InlineKeyboardMarkup; "
        "forward_origin object; forum_topic_created ForumTopicCreated; forum_topic_edited object; "
        "forum_topic_closed object; forum_topic_reopened object; migrate_to_chat_id int; "
        "migrate_from_chat_id int; new_chat_members [User]; left_chat_member User"
    ),
    "MessageId": "message_id! int",
    "MessageEntity": ("type! str; offset! int; length! int; url str; user User; language str; custom_emoji_id str"),
    "ReplyParameters": (
        "message_id! int; chat_id id; allow_sending_without_reply bool; quote str <=1024; "
        "quote_parse_mode str; quote_entities [MessageEntity]; quote_position int"
    ),
    "LinkPreviewOptions": (
        "is_disabled bool; url str; prefer_small_media bool; prefer_large_media bool; show_above_text bool"
    ),
    "MARKUP": "InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply",
    "InlineKeyboardMarkup": "inline_keyboard! [[InlineKeyboardButton]]",
    "InlineKeyboardButton": (
        "text! str; url str; callback_data str <=64; web_app object; switch_inline_query str; "
        "switch_inline_query_current_chat str; copy_text object; style str; icon_custom_emoji_id str"
    ),
    "ReplyKeyboardMarkup": (
        "keyboard! [[KeyboardButton|str]]; is_persistent bool; resize_keyboard bool; one_time_keyboard bool; "
        "input_field_placeholder str <=64; selective bool"
    ),
    "KeyboardButton": (
        "text! str; request_contact bool; request_location bool; web_app object; style str; icon_custom_emoji_id str"
    ),
    "ReplyKeyboardRemove": "remove_keyboard! bool; selective bool",
    "ForceReply": "force_reply! bool; input_field_placeholder str <=64; selective bool",
    "CallbackQuery": ("id! str; from! User; message Message; inline_message_id str; chat_instance! str; data str"),
    "InlineQuery": "id! str; from! User; query! str; offset! str; chat_type str",
    "InlineQueryResult": (
        "type! str; id! str <=64; title str; input_message_content object; "
        "reply_markup InlineKeyboardMarkup; url str; description str; thumbnail_url str; "
        "thumbnail_width int; thumbnail_height int"
    ),
    "ChatMemberUpdated": (
        "chat! Chat; from! User; date! int; old_chat_member! ChatMember; new_chat_member! ChatMember"
    ),
    "ChatMember": "ChatMemberAdministrator|ChatMemberRestricted|ChatMemberOther",
    "ChatMemberAdministrator": f"status! str; user! User; {RIGHTS}; can_pin_messages bool; can_manage_topics bool",
    "ChatMemberRestricted": (
        "status! str; user! User; is_member! bool; can_send_messages! bool; can_send_audios! bool; "
        "can_send_documents! bool; can_send_photos! bool; can_send_videos! bool; can_send_video_notes! bool; "
        "can_send_voice_notes! bool; can_send_polls! bool; can_send_other_messages! bool; "
        "can_add_web_page_previews! bool; can_react_to_messages! bool; can_edit_tag! bool; can_change_info! bool; "
        "can_invite_users! bool; can_pin_messages! bool; can_manage_topics! bool; until_date! int; tag str"
    ),
    "ChatMemberOther": "status! str; user! User; is_anonymous bool; until_date int",
    "BotCommand": "command! str <=32; description! str <=256",
    "BotCommandScope": "type! str; chat_id id; user_id int",
    "File": f"{FILE}; file_path str",
    "PhotoSize": f"{FILE}; width! int; height! int",
    "Document": f"{FILE}; file_name str; mime_type str; thumbnail PhotoSize",
    "Voice": f"{FILE}; duration! int; mime_type str",
    "Video": f"{FILE}; duration! int; width! int; height! int; mime_type str; file_name str",
    "Sticker": f"{FILE}; type! str; width! int; height! int; is_animated! bool; is_video! bool; emoji str",
    "ForumTopic": "message_thread_id! int; name! str; icon_color! int; icon_custom_emoji_id str",
    "ForumTopicCreated": "name! str; icon_color! int; icon_custom_emoji_id str",
    "WebhookInfo": (
        "url! str; has_custom_certificate! bool; pending_update_count! int; ip_address str; "
        "last_error_date int; last_error_message str; last_synchronization_error_date int; "
        "max_connections int; allowed_updates [str]"
    ),
}
