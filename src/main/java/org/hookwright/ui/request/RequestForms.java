package org.hookwright.ui.request;

/** The view models of the request's parts beside the first line. */
public record RequestForms(
        HeadersViewModel headers,
        AuthViewModel auth,
        DeliveryForms delivery,
        OutputsViewModel outputs,
        FilledLine filled) {}
