// approved
