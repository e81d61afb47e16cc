package no;

class TakenCopier {}
