// Screen readers begin to read where the focus is: at what has to be put right.
document.querySelector<HTMLElement>('#errors')?.focus();
