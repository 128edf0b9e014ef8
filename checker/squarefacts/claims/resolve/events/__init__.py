"""What happened, to whom, where and when: meetings, visits, trials, deals, disasters and the numbers of their dead."""
